import { chromium } from 'playwright-core';
import { findChromium } from './install.mjs';

export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launchBrowser = (log) => chromium.launch({ executablePath: findChromium(log), args: chromiumArgs });
