import { coreAreas } from '../mutation/mutatedAreas.ts';
import { mutationFamily } from '../mutation/mutationFamily.ts';

export default mutationFamily('mutation', coreAreas);
