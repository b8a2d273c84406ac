import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/jetbrains-mono/400.css';
import '@fontsource/jetbrains-mono/600.css';
import { createRoot } from 'react-dom/client';
import { App } from '../app';
import type { EditorPage, Screen, SettingsPage } from '../state/route';
import { go } from '../state/route';
import '../styles/app.css';
import { makeFakeBridge } from './fake-bridge';
import type { ProfileName, Scene } from './fixture-world';
import { makeWorld } from './fixture-world';

/*
 * The window with made-up data, one screen and scene per address: gallery.html?screen=queue&scene=stopped&theme=dark.
 * For looking and for screenshots; no part of the product's bundle.
 */
const asked = new URLSearchParams(window.location.search);
const scene = (asked.get('scene') ?? 'usual') as Scene;
const world = makeWorld(scene, (asked.get('profile') ?? 'mara') as ProfileName);
window.countersign = makeFakeBridge(world, scene);
window.sessionStorage.clear();
window.localStorage.clear();
const page = asked.get('page');
const editor = asked.get('editor');
go({
  screen: (asked.get('screen') ?? 'queue') as Screen,
  ...(page ? { settingsPage: page as SettingsPage } : {}),
  ...(editor ? { campaignPage: 'editors' as const, editorPage: editor as EditorPage } : {}),
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
