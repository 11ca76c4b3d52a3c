import { TestBed } from '@angular/core/testing';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { afterEach, beforeEach } from 'vitest';
import { appProviders } from '../app/app.config.js';

beforeEach(() => {
  // One that fails leaves nothing to the next.
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [...appProviders, provideHttpClientTesting()] });
});

afterEach(() => {
  TestBed.inject(HttpTestingController).verify();
});
