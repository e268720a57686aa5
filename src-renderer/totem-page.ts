import { mount } from 'svelte';
import App from './App.svelte';
import { Totem } from './totem.svelte.ts';
import { keepStill } from './keep-still.ts';
import './app.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html lacks #app');
keepStill(window);
mount(App, { target, props: { totem: new Totem(window.totem) } });
