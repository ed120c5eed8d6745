// Words of official letters, all made up: who, where, what. Nobody of the kind exists.
import type { Random } from './random.ts'

export const PLACES = [
  '云汀区',
  '石埠镇',
  '岚溪市',
  '青石乡',
  '上坪村',
  '芦塘街道',
  '柳溪县',
  '南桥头社区',
] as const
export const OFFICES = [
  ...(['财政局', '水务局', '教育局', '交通运输局', '民政局', '卫生健康委员会'] as const),
  ...(['发展和改革委员会', '农业农村局', '数据局', '机关事务管理局', '公安局交警支队'] as const),
] as const
export const SUBJECTS = [
  ...(['农村公路养护', '社区养老服务', '老旧小区改造', '城乡供水一体化', '义务教育优质均衡发展'] as const),
  ...(['电动自行车充电设施建设', '基层医疗卫生服务能力提升', '公共阅读空间建设', '数字政务'] as const),
] as const
export const FAMILY_NAMES = [
  '柏',
  '欧阳',
  '荆',
  '尉迟',
  '闻',
  '楚',
  '司空',
  '麦',
  '宁',
  '池',
  '𠮷',
  '䶮',
] as const
export const GIVEN_NAMES = [
  '若谷',
  '小满',
  '一舟',
  '镕',
  '喆',
  '堃',
  '玥',
  '祎',
  '昇',
  '芃芃',
  '春生',
  '犇',
] as const
/** Of personal and place names, beyond GB 2312 and the basic plane. */
export const RARE = [
  '䶮',
  '㑇',
  '𠮷',
  '𬎆',
  '鱻',
  '犇',
  '堃',
  '喆',
  '镕',
  '玥',
  '祎',
  '翀',
  '芃',
  '赟',
] as const

export const nameOf = (random: Random) => random.pick(FAMILY_NAMES) + random.pick(GIVEN_NAMES)
export const officeOf = (random: Random) =>
  random.pick(PLACES).slice(0, 2) + random.pick(['市', '县', '区']) + random.pick(OFFICES)
