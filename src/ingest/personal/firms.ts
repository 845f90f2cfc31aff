/** What the name of a firm looks like. */

/** 科技公司 is any firm, 星辰科技公司 is one. */
export const isFirm = (x: string): boolean =>
  !/^(?:(?:互联网|医疗|外包|创业|软件|人工智能|AI|游戏|教育|金融|科技|大数据|大型|小型|国企|国有|上市|第三方|初创|电商|商业|三甲|当地|线上)*(?:公司|集团|科技|银行|医院|研究院|研究所))$/iu.test(
    x,
  );
