// A short case with nothing wrong, for tests that then break one thing.

export const SOUND_CASE = `suggestion:
  session: 市八届人大四次会议
  number: 152
  title: 关于加强农村养老服务体系建设的建议
  points:
    - 加大投入。
deputies:
  - name: 王小丽
office:
  name: 市民政局
reply:
  class: A
  body: |
    一、抓好机构建设
    正文。
`
