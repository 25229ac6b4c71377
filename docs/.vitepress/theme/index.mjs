// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

import {useData} from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import {h} from 'vue';
import MadeFrom from './MadeFrom.vue';
import Request from './Request.vue';
import './style.css';

/// The default theme, with a request and its answer on the first page, and below each what it was made from.
export default {
    extends: DefaultTheme,
    Layout: () => h(DefaultTheme.Layout, null, {
        'home-hero-image': () => h(Request),
        'doc-footer-before': () => h(MadeFrom),
        'layout-bottom': () => useData().frontmatter.value.layout === 'home' ? h(MadeFrom) : null,
    }),
};
