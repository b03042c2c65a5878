// Rules for the style sheets: mistakes, not taste.
export default {
  extends: ["stylelint-config-recommended"],
  rules: {
    // The sheets go by the parts of a page. This rule compares selectors that never meet.
    "no-descending-specificity": null,
    // An old browser drops a whole rule for one selector it does not know, so :has and :is
    // stand alone within @supports, or are left out.
    "selector-pseudo-class-disallowed-list": ["is", "where"],
  },
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
};
