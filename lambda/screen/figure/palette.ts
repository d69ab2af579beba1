import type { Role } from './shape';

/** What each role looks like on a light and on a dark screen; arrows are the one warm colour. */
export const palettes: Record<'light' | 'dark', Record<Role, string>> = {
  light: {
    near: '#17406b',
    far: '#93adc9',
    trunk: '#3f7fb5',
    face: '#cddcec',
    hair: '#17406b',
    shadow: '#cfd8e2',
    prop: '#75808d',
    surface: '#ebe5d8',
    floor: '#eef1f5',
    paper: '#fbfcfe',
    arrow: '#d9480f',
  },
  dark: {
    near: '#c3dbf3',
    far: '#6d86a3',
    trunk: '#4b8fd0',
    face: '#e9f0f8',
    hair: '#31465e',
    shadow: '#3a4858',
    prop: '#8d99a8',
    surface: '#4a4a47',
    floor: '#232c37',
    paper: '#18202a',
    arrow: '#ff8f4d',
  },
};
