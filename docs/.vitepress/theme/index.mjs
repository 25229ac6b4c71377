// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

import DefaultTheme from 'vitepress/theme-without-fonts';
import {h} from 'vue';
import Request from './Request.vue';
import './style.css';

/// The default theme, with a request and its answer on the first page.
export default {
    extends: DefaultTheme,
    Layout: () => h(DefaultTheme.Layout, null, {'home-hero-image': () => h(Request)}),
};
