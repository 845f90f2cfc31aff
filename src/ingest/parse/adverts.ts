/** Lines that ask the readers of a blog for something, that a site put around a text, or with which an assistant took its turn. */

/** Every such line has one of these; nearly all others have none. */
const MAY =
  /扫[码描]|公众号|视频号|领取|微信|点赞|转发|收藏|关注|三连|后台回复|[布辑新改]于|版权声明|阅读|浏览|@\[(?:toc|TOC)\]|给你|帮你|为你|要不要我|如果你|点击|蓝字/;

// What such lines want, one kind a line:
const WANTS = [
  /扫码|扫描.{0,8}二维码|长按.{0,4}(?:识别|二维码)/,
  /公众号|视频号|知识星球|CSDN/i,
  /免费(?:领取|获取|分享|赠送|送)|领取|大礼包|资料包|学习资料|面试资料|福利/,
  /加(?:我|下)?(?:微信|vx)|添加.{0,6}微信|私信|加群|入群|交流群/i,
  /点赞|点个赞|转发|收藏|关注(?:我|一下|本|公众|不迷路|收藏|[哦吧啦])|一键三连|评论区/,
];
const ASKS =
  /欢迎(?:关注|加|扫|订阅|留言|点赞|私信|转发|在评论)|记得|别忘|快来|赶紧|(?:下方|文末)(?:的)?(?:二维码|名片|卡片|微信|公众号)|需要的?(?:朋友|小伙伴|同学|可以)|有需要/;

const SAYINGS = [
  /后台回复.{0,24}(?:获取|领取|即可|资料)/,
  /^\s*@\[toc\]/i,
  /^\s*(?:发布|编辑|最后(?:编辑|修改|更新))于\s*[:：]?\s*\d{4}[-年/.]\d{1,2}[^，。]{0,20}$/, // 发布于 2025-03-01 12:00
  /^\s*版权声明[:：].*(?:原创|转载|博主|CC\s*(?:BY|4\.0))/i,
  /^\s*(?:(?:阅读|浏览|点赞|收藏|评论|分享|转发)(?:数|量)?\s*[:：]?\s*\d+\s*[·|,，]?\s*){1,6}$/,
  /^\s*点击(?:上方|下方|蓝字|左下角|阅读原文).{0,30}(?:关注|订阅|星标|公众号|置顶)/,
  // 好的 👍 我给你整理一个…  如果你愿意，我可以帮你画…
  /^\s*(?:好的|好嘞|当然(?:可以)?|没问题)[^\p{Script=Han}A-Za-z0-9]{0,8}(?:我|下面|以下)(?:是|来|就|把|先)?(?:我)?(?:给|帮|为)你.{0,120}$/u,
  /^\s*(?:如果你(?:愿意|需要|想要?|希望)?|要不要我)[^。]{0,12}(?:我(?:也|还)?(?:可以|能)|帮你|给你)[^。]{0,8}(?:整理|生成|画|写|做|总结|补充|扩展|展开|继续)[^。]{0,60}[。？?！!]?\s*$/,
];

/** Whether a line says nothing on its subject and belongs to no guide. */
export function isAdvert(line: string): boolean {
  if (!MAY.test(line)) return false;
  const wants = WANTS.filter((shape) => shape.test(line)).length;
  return wants >= 3 || (wants === 2 && ASKS.test(line)) || SAYINGS.some((shape) => shape.test(line));
}
