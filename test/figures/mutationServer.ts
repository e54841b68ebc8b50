import { serverAreas } from '../mutation/mutatedAreas.ts';
import { mutationFamily } from '../mutation/mutationFamily.ts';

export default mutationFamily('mutationServer', serverAreas);
