import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
  host: { '(document:mousedown)': 'keepFocus($event)' },
})
export class App {
  /**
   * Pressing « Valider » must not take the focus from the field being typed in: the fault that would
   * appear under that field moves the button away before the mouse is released, and the click is lost.
   */
  protected keepFocus(event: Event): void {
    const pressed = event.target instanceof Element && event.target.closest('button[type=submit]');
    if (pressed) event.preventDefault();
  }
}
