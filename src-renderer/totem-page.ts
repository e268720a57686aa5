import { mount } from 'svelte';
import App from './App.svelte';
import { Totem } from './totem.svelte.ts';
import './app.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html lacks #app');
mount(App, { target, props: { totem: new Totem(window.totem) } });
