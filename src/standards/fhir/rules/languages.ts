// Whether a code is a language tag that can be: its form by BCP 47, two letters by ISO 639-1.
// https://www.rfc-editor.org/rfc/rfc5646

const two = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
  eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg
  ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no
  nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg
  th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
)

const form =
  /^(?:([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3})){0,5}(?:-[a-wyz\d](?:-[a-z\d]{2,8}){1,5}){0,5}(?:-x(?:-[a-z\d]{1,8}){1,5})?|x(?:-[a-z\d]{1,8}){1,5}|i-[a-z]{2,8}|art-lojban|zh-min-nan|sgn-[a-z-]{5,8})$/i

/** Whether a text can be a language tag. */
export function isLanguage(tag: string): boolean {
  if (tag.length > 100) return false
  const match = form.exec(tag)
  if (!match) return false
  const [, first] = match
  return first === undefined || first.length === 3 || two.has(first.toLowerCase())
}
