import { TestBed } from '@angular/core/testing';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { afterEach, beforeEach, vi } from 'vitest';
import { appProviders } from '../app/app.config.js';

// A machine that has more to do takes its time; what never comes is found all the same.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  // One that fails leaves nothing to the next.
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [...appProviders, provideHttpClientTesting()] });
});

afterEach(() => {
  TestBed.inject(HttpTestingController).verify();
});
