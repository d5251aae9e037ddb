"""Portuguese sentences for headers: *o* símbolo, *a* capital."""

from quizgen.language.headers.header_words import HeaderSentences, HeaderWords, folded, names

_O = """
    nome sobrenome símbolo peso volume preço título número código ponto_de_fusão ponto_de_ebulição percentual raio diâmetro
    perímetro número_atômico particípio plural feminino
    masculino singular ano valor prefixo número_de_habitantes ano_de_nascimento ano_de_fundação comprimento município mês
    dia século apelido domínio
"""
_A = """
    capital população superfície densidade altura largura profundidade massa fórmula duração velocidade temperatura altitude
    idade abreviatura sigla área data_de_nascimento data_de_morte data_de_fundação massa_atômica expectativa_de_vida
    densidade_populacional cidade província data
"""
_O_BEFORE_ARTICLE = """
    país continente rio idioma idioma_oficial gênero material habitat instrumento sinônimo antônimo contrário oceano mar
    local_de_nascimento museu partido estilo movimento tratamento grupo estado
"""
_A_BEFORE_ARTICLE = """
    moeda língua região religião foz nascente função causa família classe unidade época espécie profissão origem cor técnica
    escola obra dieta nacionalidade equipe
"""
_O_PERSON = """
    presidente vice-presidente autor escritor poeta romancista dramaturgo compositor músico diretor director
    realizador maestro pintor escultor artista fotógrafo inventor descobridor explorador cientista filósofo criador
    arquiteto arquitecto fundador rei imperador monarca governante ministro primeiro-ministro chefe_de_Estado
    chefe_de_governo chanceler prefeito governador líder capitão treinador ator actor cantor intérprete roteirista
    produtor tradutor papa
"""
_A_PERSON = """
    presidenta vice-presidenta autora escritora poetisa compositora diretora directora realizadora pintora escultora
    fotógrafa inventora descobridora exploradora filósofa criadora arquiteta arquitecta fundadora rainha imperatriz
    ministra primeira-ministra prefeita governadora capitã treinadora atriz actriz cantora produtora tradutora
"""
_O_FIGURE = "vencedor ganhador campeão herói protagonista personagem_principal antagonista"
_A_FIGURE = "vencedora ganhadora campeã heroína"
_O_OF_DATES = "nascimento início começo fim lançamento falecimento"
_A_OF_DATES = """
    fundação independência morte criação publicação construção invenção inauguração coroação descoberta abertura estreia
"""

PORTUGUESE_HEADERS = HeaderWords(
    sentences=(
        HeaderSentences.of(_O, "{{ subject }}: qual é o {header}?", "{{ subject }}: o {header} é {{ value }}."),
        HeaderSentences.of(_A, "{{ subject }}: qual é a {header}?", "{{ subject }}: a {header} é {{ value }}."),
        HeaderSentences.of(_O_BEFORE_ARTICLE, "{{ subject }}: qual é o {header}?"),
        HeaderSentences.of(_A_BEFORE_ARTICLE, "{{ subject }}: qual é a {header}?"),
        HeaderSentences.of(_O_PERSON, "{{ subject }}: quem é o {header}?", "{{ subject }}: o {header} é {{ value }}."),
        HeaderSentences.of(_A_PERSON, "{{ subject }}: quem é a {header}?", "{{ subject }}: a {header} é {{ value }}."),
        HeaderSentences.of(_O_FIGURE, "{{ subject }}: quem é o {header}?"),
        HeaderSentences.of(_A_FIGURE, "{{ subject }}: quem é a {header}?"),
        HeaderSentences.of("habitantes", "{{ subject }}: quantos habitantes há?"),
    ),
    of_dates=(
        HeaderSentences.of(_O_OF_DATES, "{{ subject }}: quando foi o {header}?"),
        HeaderSentences.of(_A_OF_DATES, "{{ subject }}: quando foi a {header}?"),
    ),
    languages=names(
        "português:português portuguese:português inglês:inglês english:inglês francês:francês français:francês "
        "alemão:alemão deutsch:alemão espanhol:espanhol español:espanhol italiano:italiano latim:latim russo:russo "
        "árabe:árabe chinês:chinês japonês:japonês coreano:coreano grego:grego turco:turco"
    ),
    ask_word="Como se diz “{{ subject }}” em {language}?",
    say_word="“{{ subject }}” se diz “{{ value }}” em {language}.",
    ask_back="Como se diz “{{ value }}” em {language}?",
    words=folded(
        "palavra palavras termo termos expressão verbo verbos infinitivo vocabulário adjetivo adjetivos substantivo substantivos abreviatura"
    ),
    meanings=folded("significado tradução definição"),
    ask_meaning="O que significa “{{ subject }}”?",
    say_meaning="“{{ subject }}” significa “{{ value }}”.",
    ask_by_meaning="Que palavra significa “{{ value }}”?",
    ask_by_definition="Que termo tem esta definição? {{ value }}",
    say_definition="{{ subject }}: {{ value }}",
    applies="{{ subject }}: “{header}” aplica-se.",
    applies_not="{{ subject }}: “{header}” não se aplica.",
)
