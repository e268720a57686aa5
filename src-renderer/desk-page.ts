import { mount } from 'svelte';
import DeskApp from './desk/DeskApp.svelte';
import { Desk } from './desk/desk.svelte.ts';
import './desk/desk.css';

const target = document.getElementById('app');
if (target === null) throw new Error('desk.html lacks #app');
mount(DeskApp, { target, props: { desk: new Desk(window.desk) } });
