// Places from which stories are filed under a place name alone ("Geneva:", "New Delhi –"). Capitals and the great news towns; lower case.
export const datelineCities: ReadonlySet<string> = new Set(
  `abidjan|abu dhabi|abuja|accra|addis ababa|ahmedabad|aleppo|algiers|almaty|amman|amsterdam|ankara|antananarivo|ashgabat|asmara|astana|athens|atlanta|auckland|austin
  baghdad|baku|baltimore|bamako|bangalore|bengaluru|bangkok|barcelona|basra|beijing|beirut|belfast|belgrade|belgorod|berlin|bern|bhopal|birmingham|bishkek|bogota|bogotá|bonn|boston|brasilia|brasília|bratislava|brazzaville|brisbane|bristol|brussels|bucharest|budapest|buenos aires|bujumbura
  cairo|calcutta|calgary|canberra|cape town|caracas|cardiff|casablanca|chandigarh|chengdu|chennai|chicago|chisinau|chişinău|christchurch|colombo|copenhagen|cupertino
  dakar|dallas|damascus|dar es salaam|davos|dehradun|delhi|denver|detroit|dhaka|dhahran|diyarbakir|doha|donetsk|dubai|dublin|durban|dushanbe|düsseldorf|dnipro
  edinburgh|erbil|frankfurt|freetown|gaborone|gaza|gaza city|geneva|glasgow|goa|gothenburg|grozny|guangzhou|guatemala city|guwahati
  hamburg|hanoi|harare|havana|helsinki|herat|ho chi minh city|hong kong|houston|hyderabad|idlib|islamabad|istanbul|izmir|jaipur|jakarta|jalalabad|jammu|jeddah|jenin|jerusalem|johannesburg|juba
  kabul|kampala|kandahar|karachi|kathmandu|katmandu|bombay|peking|saigon|rangoon|chittagong|dacca|lausanne|port of spain|kingstown|kerch|kharkiv|kharkov|khartoum|kherson|khan younis|kigali|kiev|kyiv|kingston|kinshasa|kolkata|kramatorsk|kuala lumpur|kuwait city|kyoto
  la paz|lagos|lahore|leipzig|lima|lisbon|liverpool|ljubljana|london|los angeles|luanda|lucknow|luhansk|lusaka|luxembourg|lviv
  madrid|malé|managua|manama|manchester|manila|maputo|mariupol|mazar-e-sharif|mecca|melbourne|mexico city|miami|milan|minneapolis|minsk|mogadishu|monrovia|monterrey|montevideo|montreal|moscow|mosul|mumbai|munich|muscat|mykolaiv
  nagpur|nairobi|naples|nassau|nay pyi taw|naypyitaw|ndjamena|new delhi|new york|niamey|nicosia|nouakchott|nur-sultan|oakland|odesa|odessa|orlando|oslo|ottawa
  panama city|paris|patna|perth|peshawar|philadelphia|phnom penh|phoenix|podgorica|pokrovsk|port-au-prince|port louis|portland|prague|pretoria|pristina|pune|pyongyang|quetta|quito
  rabat|rafah|raipur|ramallah|ranchi|rawalpindi|reykjavik|riga|rio de janeiro|riyadh|rome|rotterdam|rostov-on-don|sacramento|san diego|san francisco|san jose|san juan|san salvador|sanaa|santiago|santo domingo|sao paulo|são paulo|sarajevo|seattle|sevastopol|seoul|severodonetsk|shanghai|sharm el-sheikh|shenzhen|shimla|simferopol|singapore|skopje|sloviansk|sochi|sofia|srinagar|st petersburg|st. petersburg|stockholm|stuttgart|suva|sydney
  taipei|tallinn|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|thiruvananthapuram|thimphu|tirana|tiraspol|tokyo|toronto|tripoli|tunis|turin|ulaanbaatar|united nations|vancouver|vatican city|vienna|vientiane|vilnius|vladivostok|warsaw|washington|washington dc|washington, dc|wellington|windhoek|wuhan|yangon|yaoundé|yekaterinburg|yerevan|zagreb|zaporizhzhia|zurich|zürich`
    .split(/\s*[|\n]\s*/),
);
