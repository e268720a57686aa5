import { mount } from 'svelte';
import Simulator from './simulator/Simulator.svelte';
import { SimulatorPanel } from './simulator/simulator.svelte.ts';
import './simulator/simulator.css';

const target = document.getElementById('app');
if (target === null) throw new Error('simulator.html lacks #app');
mount(Simulator, { target, props: { panel: new SimulatorPanel(window.simulator) } });
