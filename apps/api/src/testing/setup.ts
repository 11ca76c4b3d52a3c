// The CommonJS parts of Nest must be loaded once before the ESM test files ask for them.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
