// The shortest service: somebody leaves how the federation may reach them, in their own way.
import { isCheckPage } from '../lib/product.mjs';

export default {
  name: 'contact-card',
  async play({ as }) {
    const resident = await as('public');
    await resident.open('/services/contact-card');
    await resident.send('/services/contact-card/applications');
    await resident.fillForm({}, (page) => isCheckPage(page.url()));
    await resident.send('/submission');
    resident.at(/\/receipt$/);
  },
};
