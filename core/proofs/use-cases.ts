import { dropProof, forgetProof } from './forget-proof.ts'
import { judgeProof, seeProof } from './judge-proof.ts'
import { prove } from './prove.ts'
import { sendProof, uploadProof } from './send-proof.ts'

export const provingCases = {
  prove,
  'send-proof': sendProof,
  'upload-proof': uploadProof,
  'see-proof': seeProof,
  'judge-proof': judgeProof,
  'drop-proof': dropProof,
  'forget-proof': forgetProof,
}
