/** Languages that the interface speaks; Chinese is the original. */
export type Locale = 'zh-CN' | 'en';
