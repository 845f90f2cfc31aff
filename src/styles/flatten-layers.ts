import type { Plugin } from 'postcss';

/**
 * PostCSS plugin: takes Starlight's rules out of their cascade layers. A browser that does not know layers drops all
 * that is in them, and what we kept of Starlight comes before our own rules anyway.
 */
export const flattenLayers: Plugin = {
  postcssPlugin: 'flatten-layers',
  AtRule: {
    layer(rule) {
      if (rule.nodes) rule.replaceWith(rule.nodes);
      else rule.remove();
    },
  },
};
