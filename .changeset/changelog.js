/** A reader of a changelog needs no hash of a commit, and no list of our own packages. */
export default {
  async getReleaseLine({ summary }) {
    return `- ${summary.trim().replaceAll(/\n(?=.)/g, '\n  ')}`;
  },
  async getDependencyReleaseLine() {
    return '';
  },
};
