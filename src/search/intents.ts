/** Words that say what is asked, rather than about what. */

/** Ways to ask for one and the same; a title that asks so too comes before one that does not. */
const INTENTS = {
  difference: '区别|不同|差异|差别|对比|比较|异同|差在哪|联系|vs|怎么选|怎样选',
  reason: '为什么|为何|为啥|原因|凭什么|怎么来',
  meaning: '是什么|什么是|是啥|含义|意思|定义|介绍|原理|概念',
  list: '有哪些|哪几种|有几种|哪几|分几|分哪|种类|分类有',
  merits: '优点|缺点|优缺点|好处|坏处|优势|劣势|局限|优劣',
  remedy: '怎么办|怎么解决|如何解决|怎样解决|解决办法|缓解|避免|防止|应对|怎么防|排查|优化',
  method: '怎么|怎样|如何|咋',
  code: '手写|手撕|代码|实现|写一个|写个',
  formula: '公式|推导|计算|怎么算|怎样算|步步算',
  structure: '结构|架构|组成|构成|由什么|由哪|哪些部分|几部分',
  use: '作用|有什么用|有啥用|用处|用途|干什么|做什么|干嘛|好处',
  steps: '流程|步骤|过程|几步|哪步|三步|阶段',
  training: '怎么训|怎样训|如何训|训练出来|训练的|怎么来的|训出来',
  building: '搭|构建|怎么建|怎样建|怎么设计|怎样设计|怎么写|怎样写',
  size: '多少|多大|多久|多长|几张|几个|长度|规模|资源',
};

/** The same in English, in words of their own. */
const ENGLISH: Partial<Record<string, string>> = {
  difference: 'differences?|versus',
  reason: 'why',
  meaning: 'what is|what are',
  method: 'how',
  remedy: 'reduce|avoid|prevent|fix|solve|improve',
};

const PATTERNS = Object.entries(INTENTS).map(([name, words]): [string, RegExp] => {
  const english = ENGLISH[name];
  return [name, new RegExp(english === undefined ? words : `${words}|\\b(?:${english})\\b`, 'u')];
});

/** @example intentsOf('bn 和 ln 有什么区别') → ['difference'] */
export const intentsOf = (folded: string): string[] =>
  PATTERNS.filter(([, pattern]) => pattern.test(folded)).map(([name]) => name);

/** What may stand in any question and tells none from another. */
const FILLER_WORDS = (
  '为什么|是什么|什么是|有什么|什么时候|有哪些|哪几种|有几种|怎么办|怎么样|怎么做|怎么|怎样|如何|为何|' +
  '为啥|什么|哪些|哪个|哪里|多少|几个|请问|请教|一下|一个|可以|能不能|可不可以|需要|应该|要不要|' +
  '能不能做|不能做|能做|能否|是不是|有没有|会不会|这个|那个|这些|那些|以及|还是|或者|而是|而不是|而不|' +
  '然后|如果|因为|所以|但是|到底|究竟|区别|哪里不一样|不一样|一样|不同|差异|差别|差在哪|差在|对比|比较|' +
  '异同|优势|劣势|好处|坏处|缺陷|毛病|含义|意思|概念|原理|作用|有什么用|有啥用|用处|由什么|由哪些|由哪|' +
  '怎么回事|干嘛|干什么|干啥|时候|问题|解决|防止|避免|合适|不适合|适合|选择|要用|能用|优缺点|优点|缺点|' +
  '遇到|常见|主要|进行|使用|我们|你们|他们|面试官|回答|说说|讲讲|谈谈|聊聊|解释|简述|简单|详细|具体|' +
  '分别|一般|通常|目前|现在|介绍一下|介绍下|请你|讲一下|说一下|大概|方面|原因|有啥|什么意思|办法|几种|怎么用|咋整|咋办|手写|手撕|代码|实现|一句话|怎么理解|的理解|老是|总是|东西|那种|这种'
).split('|');

const ENGLISH_FILLERS =
  '\\b(?:what|is|are|the|an|of|in|for|with|to|how|do|does|why|when|and|or|vs|between|differences?|versus|explain|work|works|reduce|avoid|prevent|fix|solve|improve|choose|use)\\b';

const FILLER_CHARACTERS = '的|了|吗|呢|吧|啊|嘛|是|和|与|跟|或|及|你|我|他|它|啥|咋';

// Longer ones first: 是什么意思 is not 是什么 and then 意思.
const LONGEST_FIRST = [...FILLER_WORDS].sort((a, b) => b.length - a.length).join('|');
const FILLERS = new RegExp(`${LONGEST_FIRST}|${FILLER_CHARACTERS}|${ENGLISH_FILLERS}`, 'gu');

/** Replaces fillers by gaps of the same length. @example withoutFillers('怎么防止过拟合') → '  防止过拟合' */
export const withoutFillers = (folded: string): string =>
  folded.replace(FILLERS, (filler) => ' '.repeat(filler.length));

/**
 * Characters that join or colour words; beside a word they make none. Not fillers, since they are part of many: 对齐, 过拟合.
 */
export const JOINING = /[能有要会该还就都也让把被给对用在从到去来得着过很太更最再又没不只先后上下里中时多少大]/u;

/** All words that say how it is asked, or nothing. */
export const WORDS_OF_ASKING: readonly string[] = [
  ...Object.values(INTENTS).flatMap((words) => words.split('|')),
  ...FILLER_WORDS,
  ...FILLER_CHARACTERS.split('|'),
];
