// The name of the settings file: known without what it takes to read one.
export const CONFIG_NAME = 'reply.config.yaml'
