import CatalogFacts
import Kernel

/// What the demo company sells: works of heating, cooling and ventilation, their upkeep, small equipment.
enum DemoCatalogue {
  static let travel = DemoItem.table(
    .service,
    """
    DEP1|Déplacement zone 1 (Lyon et Villeurbanne)|forfait|4500|0|DEPL|0|0|1-1|
    DEP2|Déplacement zone 2 (moins de 50 km)|forfait|7200|0|DEPL|0|0|1-1|
    """)

  static let labour = DemoItem.table(
    .service,
    """
    MO-FRIGO|Main-d'œuvre technicien frigoriste|h|6200|0|MO|0|0|1-5|
    MO-CHAUF|Main-d'œuvre technicien chauffagiste|h|5800|0|MO|0|0|1-6|
    FUITE|Recherche de fuite et contrôle d'étanchéité|forfait|18500|0|MO|0|0|1-1|
    NETT-UI|Nettoyage et désinfection d'une unité intérieure|unité|8900|0|MO|0|0|1-6|
    RECUP|Récupération de fluide frigorigène|kg|3400|0|MO|0|0|1-8|
    ASTR|Astreinte week-end ou jour férié|forfait|14000|0|MO|0|0|1-1|
    """)

  static let parts =
    DemoItem.table(
      .material,
      """
      R32|Fluide frigorigène R32|kg|4890|2940|FLUIDES|12|60|1-6|
      JPCF|Joint de porte de chambre froide|m|1860|920|PIECES|15|80|2-9|
      """)
    + DemoItem.table(
      .goods,
      """
      COMP3|Compresseur hermétique 3 kW|pièce|64800|43900|PIECES|3|8|1-1|
      CARTE|Carte électronique de commande|pièce|23650|15200|PIECES|3|10|1-1|
      VENT350|Ventilateur hélicoïde Ø 350|pièce|14290|8850|PIECES|3|12|1-2|
      FILDES|Filtre déshydrateur|pièce|3275|1690|PIECES|6|24|1-3|
      V3V|Vanne 3 voies motorisée|pièce|18740|11800|CHAUF|3|10|1-1|
      PCOND|Pompe de relevage de condensats|pièce|8990|5240|PIECES|4|12|1-1|
      SONDE|Sonde de température NTC|pièce|2145|880|PIECES|8|30|1-4|
      CIRC25|Circulateur de chauffage 25-60|pièce|29800|19400|CHAUF|3|8|1-1|
      DETEND|Détendeur thermostatique|pièce|7680|4310|PIECES|3|12|1-1|
      PRESSO|Pressostat haute et basse pression|pièce|9430|5180|PIECES|3|12|1-1|
      THERMO|Thermostat d'ambiance programmable|pièce|11900|6720|REGUL|6|24|1-3|éco
      """)

  static let equipment = DemoItem.table(
    .goods,
    """
    CLIM35|Climatiseur mobile 3,5 kW|pièce|64900|44100|CLIM|4|12|1-3|
    ARM600|Armoire froide positive 600 L|pièce|189000|132000|CUISINE|2|5|1-1|
    VIT15|Vitrine réfrigérée 1,5 m|pièce|342000|246000|CUISINE|1|3|1-1|
    GLACE40|Machine à glaçons 40 kg par jour|pièce|127500|88400|CUISINE|2|4|1-1|
    PURIF|Purificateur d'air professionnel|pièce|45900|29800|AIR|4|12|1-4|
    DESHU50|Déshumidificateur 50 L par jour|pièce|53900|36700|AIR|2|6|1-1|
    RIDEAU1|Rideau d'air chaud 1 m|pièce|61200|40900|AIR|3|8|1-2|
    CAISSON|Caisson d'extraction de cuisine|pièce|98600|66200|AIR|2|5|1-1|
    ENREG|Enregistreur de température connecté|pièce|15900|8650|REGUL|10|40|1-8|
    """)

  static let plants =
    DemoItem.table(
      .goods,
      """
      GE10|Groupe extérieur multisplit 10 kW|pièce|368000|268000|CLIM|2|6|1-1|
      UI25|Unité intérieure murale 2,5 kW|pièce|62500|42800|CLIM|8|30|2-5|
      PAC14|Pompe à chaleur air/eau 14 kW|pièce|789000|588000|CHAUF-G|1|3|1-1|éco
      CF8|Chambre froide positive 8 m³|pièce|546000|402000|CUISINE|1|3|1-1|
      GFT|Groupe frigorifique tropicalisé|pièce|412000|301000|CLIM|1|3|1-1|
      CTA25|Centrale de traitement d'air 2 500 m³/h|pièce|1124000|851000|AIR|1|2|1-1|
      REGUL|Régulation connectée|pièce|86000|54300|REGUL|3|10|1-1|éco
      VMC2|VMC double flux collective|pièce|435000|318000|AIR|1|3|1-1|éco
      """)
    + DemoItem.table(
      .material,
      """
      LIAIS|Liaisons frigorifiques isolées|m|2840|1480|RESEAUX|80|400|12-60|
      GAINE|Gaine galvanisée Ø 315|m|3190|1790|RESEAUX|60|300|10-45|
      """)

  static let fitting = DemoItem.table(
    .service,
    """
    POSE|Pose et raccordements (journée d'équipe)|jour|78000|0|MO|0|0|1-5|
    MES|Mise en service et formation des utilisateurs|forfait|29000|0|MO|0|0|1-1|
    DEPOSE|Dépose et évacuation de l'ancien matériel|forfait|19500|0|MO|0|0|1-1|
    """)

  /// What is agreed on each site and is not in the catalogue.
  static let unlisted = DemoItem.table(
    .service,
    """
    |Percements, calfeutrements et finitions|forfait|32000|0||0|0|1-1|
    |Location de nacelle|jour|26000|0||0|0|1-2|
    """)

  /// What has a code, in the order it was entered.
  static let all = travel + labour + parts + equipment + plants + fitting

  /// The tree of categories: code, name, parent.
  static let families: [(code: String, label: String, parent: String?)] = [
    ("FROID", "Froid et climatisation", nil), ("CLIM", "Climatiseurs et groupes", "FROID"),
    ("PIECES", "Pièces détachées", "FROID"), ("FLUIDES", "Fluides frigorigènes", "FROID"),
    ("RESEAUX", "Liaisons et gaines", nil), ("CHAUFFAGE", "Chauffage", nil),
    ("CHAUF-G", "Générateurs", "CHAUFFAGE"), ("CHAUF", "Pièces de chauffage", "CHAUFFAGE"),
    ("AIR", "Ventilation et traitement d'air", nil), ("REGUL", "Régulation et mesure", nil),
    ("CUISINE", "Équipement de cuisine", nil), ("PREST", "Prestations", nil),
    ("MO", "Main-d'œuvre", "PREST"), ("DEPL", "Déplacements", "PREST"),
  ]

  static let callOuts = [
    "Dépannage de climatisation", "Dépannage de chambre froide", "Fuite de fluide frigorigène",
    "Panne de chauffage",
    "Remplacement d'un compresseur", "Bruit anormal en toiture", "Condensats qui débordent",
    "Température instable en vitrine", "Remise en service saisonnière",
  ]

  static let works = [
    "Climatisation des bureaux", "Rénovation de la production de froid", "Remplacement de la chaufferie",
    "Ventilation de la cuisine", "Chambre froide de la réserve", "Climatisation de la salle",
    "Traitement d'air de l'atelier", "Rénovation énergétique du bâtiment",
  ]
}
