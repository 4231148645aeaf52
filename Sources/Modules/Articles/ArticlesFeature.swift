import Articles
import CatalogFacts
import Desk
import Kernel
import Store

/// What documents take from the catalogue, and how it is picked.
package let articlesFeature = Feature(
  module: ArticlesModule.module,
  pickers: [.soldArticle: Screens.articlePicker(.sale), .boughtArticle: Screens.articlePicker(.purchase)])
