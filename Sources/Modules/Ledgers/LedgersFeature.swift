import Desk
import Kernel
import Ledgers
import Store

/// What clients owe and what suppliers are owed: derived, told by the lists of others.
package let ledgersFeature = Feature(
  module: OpenItemsModule.module, controls: [LedgersControls.group])
