/** What the guide is called, wherever it names itself. */
export const TITLE = '大模型面试指南';
export const DESCRIPTION = '自然语言处理与大模型面试题：按主题细读，按题检索，按链接分享。';
