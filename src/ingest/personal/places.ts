/** Places that people come from, as they write them. */

const PROVINCES =
  '北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const CITIES =
  '杭州|南京|苏州|无锡|宁波|温州|武汉|成都|西安|广州|深圳|东莞|佛山|珠海|郑州|洛阳|长沙|合肥|济南|青岛|烟台|厦门|福州|泉州|沈阳|大连|太原|大同|临汾|运城|石家庄|保定|唐山|哈尔滨|长春|昆明|贵阳|南宁|桂林|南昌|兰州|海口|三亚|银川|西宁|呼和浩特|乌鲁木齐|拉萨|徐州|常州|南通|嘉兴|绍兴|金华|台州|芜湖|襄阳|宜昌|株洲|绵阳|咸阳|廊坊|雄安';

/** A province, a city, or both with what lies in them. @example 山西省太原市 */
export const PLACE = `(?:(?:${PROVINCES}|${CITIES})(?:省|市|自治区)?(?:\\p{Script=Han}{1,4}?[市县区镇乡村州])?)+`;

/** Behind a place, this makes it the name of a school, a firm or a thing: 北京大学 is no home. */
export const NO_HOME =
  '(?!\\p{Script=Han}{0,6}(?:大学|学院|研究院|研究所|实验室|公司|集团|银行|证券|交易所|医院|智源|时间|话|菜|方言|地铁|机场|房价|天气))';
