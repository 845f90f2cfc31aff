/**
 * Formulas of the field as people type them, and what they mean. Data only; `ingest/clean/math.ts` applies it.
 *
 * In `typed`, spaces may stand or not, brackets and signs may be full or half width, `*` may be `×`, and case does not count.
 * A `|` separates spellings. Longer spellings are tried first.
 */
export interface KnownFormula {
  typed: string;
  latex: string;
  /** What is typed says something else than what is meant: the right formula is shown and the correction marked. */
  wrong?: boolean;
}

const ATTENTION = String.raw`\operatorname{softmax}\!\left(\frac{QK^{\top}}{\sqrt{d_k}}\right)`;
const RECALL = String.raw`\frac{TP}{TP+FN}`;

export const KNOWN_FORMULAS: readonly KnownFormula[] = [
  // Attention
  {
    typed:
      'attention(Q,K,V)=softmax(QKT/根号dk)V|attention(Q,K,V)=softmaxt(QKT/根号dk)V|attention(Q,K,V)=softmax(Q*KT/根号dk)*V',
    latex: String.raw`\operatorname{Attention}(Q,K,V)=${ATTENTION}V`,
  },
  {
    typed:
      'softmax(q*k/根号dk)*v|softmax(q*kT/根号dk)*v|softmax(qkT/根号dk)v|softmax(qk/根号dk)v|softmax(q*k^T/根号dk)*v',
    latex: `${ATTENTION}V`,
  },
  { typed: 'softmax(q*k/根号dk)|softmax(q*kT/根号dk)|softmax(qkT/根号dk)|softmax(qk/根号dk)', latex: ATTENTION },
  // 根号 as an input method leaves it, and cut off behind it
  { typed: "softmax(q*k/gen'hao)|softmax(q*k/genhao)", latex: `${ATTENTION}V`, wrong: true },
  { typed: 'q*kT/根号dk|q*k/根号dk|qkT/根号dk', latex: String.raw`\frac{QK^{\top}}{\sqrt{d_k}}` },
  { typed: 'QK^T|Q*K^T', latex: String.raw`QK^{\top}` },
  { typed: '根号dk|根号d_k|√d_k', latex: String.raw`\sqrt{d_k}` },
  { typed: 'Q!=K=V', latex: String.raw`Q\neq K=V` },
  { typed: 'Q=K=V', latex: 'Q=K=V' },
  {
    typed: 'PE(pos,2i)=sin(pos/10000^(2i/d))|PE(2i)=sin(pos/10000^(2i/d))|PE(2i)=sin(pos/100002i/d)',
    latex: String.raw`PE_{(pos,2i)}=\sin\!\left(\frac{pos}{10000^{2i/d}}\right)`,
  },
  {
    typed: 'PE(2i)=sin(pos/10002i/d)',
    latex: String.raw`PE_{(pos,2i)}=\sin\!\left(\frac{pos}{10000^{2i/d}}\right)`,
    wrong: true,
  },
  {
    typed: 'PE(pos,2i+1)=cos(pos/10000^(2i/d))|PE(2i+1)=cos(pos/10000^(2i/d))|PE(2i+1)=cos(pos/100002i/d)',
    latex: String.raw`PE_{(pos,2i+1)}=\cos\!\left(\frac{pos}{10000^{2i/d}}\right)`,
  },
  { typed: 'max(0,xw1+b1)w2+b2', latex: String.raw`\max(0,\,xW_1+b_1)W_2+b_2` },
  {
    typed: 'LN(x+Sublayer(x))|LayerNorm(x+Sublayer(x))',
    latex: String.raw`\operatorname{LayerNorm}(x+\operatorname{Sublayer}(x))`,
  },
  // Neurons and activations
  { typed: 'f(wx+b)', latex: 'f(Wx+b)' },
  { typed: 'y=f(wx+b)', latex: 'y=f(Wx+b)' },
  { typed: 'sigmoid(wx+b)', latex: String.raw`\sigma(Wx+b)` },
  { typed: 'y=wx+b', latex: 'y=wx+b' },
  { typed: 'wx+b', latex: 'Wx+b' },
  { typed: 'y=1/(1+e-x)|y=1/(1+e^-x)|y=1/(1+e^(-x))|y=1/(1+exp(-x))', latex: String.raw`y=\frac{1}{1+e^{-x}}` },
  {
    typed: 'f(x)=1/(1+e-x)|f(x)=1/(1+e^-x)|f(x)=1/(1+e^(-x))|f(x)=1/(1+exp(-x))',
    latex: String.raw`f(x)=\frac{1}{1+e^{-x}}`,
  },
  { typed: '1/(1+e-x)|1/(1+e^-x)|1/(1+e^(-x))|1/(1+exp(-x))', latex: String.raw`\frac{1}{1+e^{-x}}` },
  {
    typed: 'f(x)=1/1+e-x|f(x)=1/1+e^-x|f(x)=1/1+e^(-x)',
    latex: String.raw`f(x)=\frac{1}{1+e^{-x}}`,
    wrong: true,
  },
  { typed: 'y=1/1+e-x|y=1/1+e^-x|y=1/1+e^(-x)', latex: String.raw`y=\frac{1}{1+e^{-x}}`, wrong: true },
  { typed: 'tanh(x)=(e^x-e^-x)/(e^x+e^-x)', latex: String.raw`\tanh(x)=\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}` },
  {
    typed: 'tanh(x)=1-e^(-2x)/1+e^(-2x)',
    latex: String.raw`\tanh(x)=\frac{1-e^{-2x}}{1+e^{-2x}}`,
    wrong: true,
  },
  { typed: 'f(x)=1-e^(-2x)/1+e^(-2x)', latex: String.raw`f(x)=\frac{1-e^{-2x}}{1+e^{-2x}}`, wrong: true },
  {
    typed: 'tanh(x)=e^x-e^-x/e^x+e^-x',
    latex: String.raw`\tanh(x)=\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}`,
    wrong: true,
  },
  { typed: 'relu(x)=max(0,x)', latex: String.raw`\operatorname{ReLU}(x)=\max(0,x)` },
  { typed: 'f(x)=max(0,x)', latex: String.raw`f(x)=\max(0,x)` },
  { typed: 'max(0,x)', latex: String.raw`\max(0,x)` },
  // Probability and losses
  { typed: 'P(AB)=P(B|A)*P(A)=P(A|B)*P(B)', latex: String.raw`P(AB)=P(B\mid A)\,P(A)=P(A\mid B)\,P(B)` },
  {
    typed: 'P(A|B)=P(B|A)*P(A)/P(B)|P(A|B)=P(B|A)P(A)/P(B)',
    latex: String.raw`P(A\mid B)=\frac{P(B\mid A)\,P(A)}{P(B)}`,
  },
  {
    typed: 'loss=loss(mlm)+loss(nsp)',
    latex: String.raw`\mathcal{L}=\mathcal{L}_{\mathrm{MLM}}+\mathcal{L}_{\mathrm{NSP}}`,
  },
  // Metrics
  { typed: '召回率=TP/(TP+FN)|查全率=TP/(TP+FN)', latex: String.raw`\text{召回率}=${RECALL}` },
  { typed: 'recall=TP/(TP+FN)', latex: String.raw`\mathrm{Recall}=${RECALL}` },
  { typed: '精准率=TP/(TP+FP)|精准率=TP/(FP+TP)', latex: String.raw`\text{精准率}=\frac{TP}{TP+FP}` },
  { typed: '精确率=TP/(TP+FP)|精确率=TP/(FP+TP)', latex: String.raw`\text{精确率}=\frac{TP}{TP+FP}` },
  { typed: '查准率=TP/(TP+FP)|查准率=TP/(FP+TP)', latex: String.raw`\text{查准率}=\frac{TP}{TP+FP}` },
  { typed: 'precision=TP/(TP+FP)|precision=TP/(FP+TP)', latex: String.raw`\mathrm{Precision}=\frac{TP}{TP+FP}` },
  {
    typed: '准确率=(TP+TN)/(TP+TN+FP+FN)|准确率=(TP+TN)/(TP+FP+FN+TN)|准确率=(TP+TN)/(TP+FN+FP+TN)',
    latex: String.raw`\text{准确率}=\frac{TP+TN}{TP+TN+FP+FN}`,
  },
  { typed: 'accuracy=(TP+TN)/(TP+TN+FP+FN)', latex: String.raw`\mathrm{Accuracy}=\frac{TP+TN}{TP+TN+FP+FN}` },
  {
    typed: 'F1=2*(召回率*精准率)/(精准率+召回率)|F1=2*(精准率*召回率)/(精准率+召回率)',
    latex: String.raw`F_1=\frac{2\times\text{精准率}\times\text{召回率}}{\text{精准率}+\text{召回率}}`,
  },
  {
    typed: 'F1=2*(召回率*精确率)/(精确率+召回率)|F1=2*(精确率*召回率)/(精确率+召回率)',
    latex: String.raw`F_1=\frac{2\times\text{精确率}\times\text{召回率}}{\text{精确率}+\text{召回率}}`,
  },
  { typed: 'F1=2*P*R/(P+R)|F1=2PR/(P+R)|F1=(2*P*R)/(P+R)', latex: String.raw`F_1=\frac{2PR}{P+R}` },
  // Complexity: a zero for the letter O
  { typed: '0(n^2)|O(n^2)|0(n2)|O(n2)|O(n²)', latex: 'O(n^2)' },
  { typed: '0(logn)|O(logn)', latex: String.raw`O(\log n)` },
  { typed: '0(nlogn)|O(nlogn)', latex: String.raw`O(n\log n)` },
  { typed: '0(n)|O(n)', latex: 'O(n)' },
  { typed: '0(1)|O(1)', latex: 'O(1)' },
  // LoRA
  { typed: 'W=W0+BA|W0+BA', latex: 'W=W_0+BA' },
  { typed: 'h=W0x+BAx', latex: 'h=W_0x+BAx' },
];
