import { Component } from '@angular/core';
@Component({ selector: 'app-tokens-page', template: '' })
export class TokensPage {}
