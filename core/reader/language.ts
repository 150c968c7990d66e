const english =
  /\b(?:the|and|for|my|is|are|you|i'm|anyone|looking|someone|have|has|with|this|can|could|would|who|need|please|hi|hello|any|give|giving|away|sell|selling|lend|borrow|tomorrow|thanks|of|to|in|on|at|we|know|good|does|lost|found|free|from|your|it|was|will|what)\b/g
const french =
  /\b(?:le|la|les|un|une|des|je|j'|et|pour|mon|ma|mes|qui|est|quelqu'un|vous|tu|de|du|dans|avec|cherche|donne|vends|prete|bonjour|salut|merci|sur|pas|ce|au|chez|ou|nous|a|ai|c'est|samedi|dimanche|svp|besoin)\b/g

const count = (text: string, words: RegExp): number => (text.match(words) ?? []).length

export const languageOf = (text: string): 'fr' | 'en' => {
  const start = text.slice(0, 300)
  const one = count(start, english)
  return one >= 2 && one > count(start, french) ? 'en' : 'fr'
}
