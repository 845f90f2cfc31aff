/**
 * A line that opens an answer: `答：` `A1：` `**参考答案**：`, `: ` below a term of a definition list, `?` between
 * the sides of a card.
 */
export const ANSWER_MARK =
  /^(?::\s+(?=\S)|\?{1,2}\s*$|\s*(?:[-*+]\s+)?(?:\*\*)?(?:(?:参考|标准|满分|面试|简短|详细)?(?:答案?|解答|回答|简答|A\d*)\s*(?:\*\*)?\s*[:：;；.、]|(?:我|(?:候选人|求职者|应聘者)(?:的?回答|答)?|Answer|Ans|candidate|me)\s*(?:\*\*)?\s*[:：]|【\s*(?:参考)?(?:答案?|解答|回答|解析|A|Answer)\s*】\s*[:：]?)(?:\*\*)?\s*)/;
