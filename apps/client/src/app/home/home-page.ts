import { Component } from '@angular/core';
@Component({ selector: 'app-home-page', template: '' })
export class HomePage {}
