import Desk
import Kernel
import PartiesFacts

/// What the histories of parties tell of their contacts.
enum PartiesFeed {
  static let legs = [contacts]

  /// The day a contact was added is the event's; their name is in the register only, where it can be erased.
  private static let contacts = FeedLeg(5, .contact, in: [.client, .supplier]) { scope in
    """
    SELECT \(scope.line("event.record")), event.day, 'contact', '',
      coalesce((SELECT trim(contact.first_name || ' ' || contact.last_name) FROM contact WHERE contact.id = event.record), ''),
      NULL, NULL, ''
    FROM event WHERE event.party_id IN (\(scope.parties)) AND event.name = 'parties.contact-added.v1' \(scope.until("event.day"))
    """
  }
}
