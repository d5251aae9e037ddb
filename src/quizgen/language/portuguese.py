"""Portuguese, as it is written in Brazil."""

from quizgen.language.headers.portuguese_headers import PORTUGUESE_HEADERS
from quizgen.language.lexicon import only_options
from quizgen.language.numerals import roman
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

PORTUGUESE = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="“{text}”",
        according_to="segundo {who}",
        plain_names=False,
        lead_in="{lead}, {stem}",
        lead_in_apart="{lead}: {stem}",
        openers=frozenset(
            "ao aos às com como contra de desde durante em entre era foi foram há na nas no nos onde para pela pelas pelo "
            "pelos por qual quais quando quanta quantas quanto quantos que quem sob sobre tem um uma é".split()
        ),
        since=Dated.alike("desde {date}"),
        until=Dated.alike("até {date}"),
        start=Dated.alike("de {date}"),
        end=Dated.alike("a {date}"),
        during=Dated.alike("em {date}"),
        as_of=Dated.alike("segundo dados de {date}"),
        about="c. {date}",
        century="século {number}",
        century_number=roman,
        century_before_christ="{century} {era}",
        decade="década de {year}",
        span_in_text="{span}",
        not_so="Não é “{option}”: {fact}",
        also="Também está certo: {answers}",
        question="{subject}: {relation}?",
        question_for_subject="{relation}: {value} · {type}?",
        question_for_any_subject="{relation}: {value} · de que se trata?",
        pointers=frozenset(
            (
                "dest",
                "dess",
                "estes",
                "estas",
                "esses",
                "essas",
                "seguinte",
                "abaixo",
                "opc",
                "escolh",
                "qual do",
                "qual da",
                "quais do",
                "quais da",
                "entre ",
                "um dos",
                "uma das",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="sim",
        no="não",
        none="nenhum",
        which_picture="{subject} – {label}: qual é a imagem certa?",
        whose_picture="{label}: a que corresponde a imagem?",
        see_picture="ver a imagem",
        picture="Imagem",
        first_day="1",
    ),
    phrases=Phrases(
        true="Verdadeiro",
        false="Falso",
        earliest="{label}: qual destas opções vem primeiro no tempo?",
        largest="{label}: qual destas opções tem o valor mais alto?",
        earliest_first="{label}: coloque estas opções em ordem, da mais antiga à mais recente.",
        smallest_first="{label}: coloque estas opções em ordem, do valor mais baixo ao mais alto.",
        odd_one_out="{label}: qual destas opções não se encaixa com as outras?",
        matching="{label}: o que corresponde a quê?",
    ),
    headers=PORTUGUESE_HEADERS,
    sheet=SheetWords(
        name="Nome",
        class_name="Turma",
        date="Data",
        score="Nota",
        points="Pontos: {count}",
        form="Versão {form}",
        page="Página {page} de {pages}",
        answer_key="Gabarito",
        answer="Resposta",
        why="Por quê",
        source="Fonte",
        cited="Fonte: {source}",
        word_bank="Banco de palavras",
        answer_sheet="Folha de respostas",
        choice="Circule a letra da única resposta certa.",
        true_false="Verdadeiro ou falso? Circule a letra.",
        select_all="Marque todas as respostas certas: há mais de uma.",
        recall="Escreva a resposta na linha.",
        cloze="Complete a lacuna.",
        cloze_with_bank="Complete as lacunas com palavras do quadro.",
        order="Ordene: escreva 1 ao lado do primeiro item, 2 ao lado do segundo, e assim por diante.",
        matching="Relacione: escreva em cada linha a letra correspondente.",
        long_edge="Imprima em frente e verso, virando na borda longa, a 100%; depois recorte pelas marcas.",
        short_edge="Imprima em frente e verso, virando na borda curta, a 100%; depois recorte pelas marcas.",
    ),
    card=CardWords(
        study=(
            "Escolha uma resposta, ou diga-a, antes de a ver. Cada informação é perguntada de várias formas, "
            "com alguns dias de intervalo."
        ),
        burying=(
            "Para que nenhum cartão revele outro no mesmo dia: na primeira importação, marque “Importar "
            "qualquer configuração de baralho”; ou, se tiver uma configuração própria, ative as três opções "
            "em Opções do Baralho › Ocultar."
        ),
        licence="Licença: {licence}",
    ),
    practice=PracticeWords(
        start="Começar",
        check="Verificar",
        next="Próxima",
        finish="Ver o resultado",
        show_answer="Mostrar a resposta",
        knew="Eu sabia",
        did_not_know="Eu não sabia",
        right="Certo.",
        wrong="Errado.",
        right_answer="Resposta certa: {answer}",
        your_answer="Sua resposta",
        progress="Pergunta {number} de {total}",
        result="{right} de {total} certas",
        all_right="Todas certas!",
        known="Já sabe {right} de {total}",
        known_means="Você sabe o que respondeu de memória ou escolheu certo em vários dias, e não por acaso.",
        resume="Continuar a rodada ({number} de {total})",
        forget="Apagar meu progresso",
        kept="O seu progresso fica guardado só neste aparelho.",
        not_kept="Este navegador não permite que a página guarde o seu progresso.",
        keys="Teclas: 1 a 9 para escolher, Enter para continuar.",
        dont_know="Não sei",
        due_today="Hoje: {due} para rever e {fresh} a mais",
        done_today="Por hoje é tudo. Volte amanhã.",
        practise_anyway="Praticar mesmo assim",
        on="Continuar",
        settings="Configurações",
        round_size="Perguntas por rodada",
        new_per_day="Perguntas novas por dia",
        only_due="Só revisão, nada de novo",
        topics="Temas",
        progress_so_far="Progresso",
        coming_days="Para rever nos próximos 14 dias",
        past_days="Respostas dos últimos 14 dias",
        save_progress="Guardar o meu progresso num arquivo",
        load_progress="Retomar o progresso de um arquivo",
        taken_over="Retomado do arquivo: {count}",
        left_in_file="Deixado no arquivo, por estar danificado ou adiantado em relação ao relógio deste aparelho: {count}",
        file_damaged="Este arquivo não contém progresso ou está danificado. Nada mudou.",
        file_too_large="Este arquivo passa de {limit}, mais do que a página aceita. Nada mudou.",
        file_too_new="Este arquivo é de uma versão mais nova da página. Nada mudou.",
        file_of_another="Este arquivo é de outro baralho: {title}. Nada mudou.",
        clock_is_back="A data deste aparelho é anterior à sua última prática. Verifique-a.",
        questions_gone="Do que praticou, já não está neste baralho: {count}. O seu progresso fica guardado.",
        not_readable="Guardado neste navegador, mas ilegível para esta página (talvez de uma versão mais recente): {count}. Fica como está.",
        read_aloud="Ler em voz alta",
        pick="Escolha …",
        move_up="Mover para cima: {item}",
        move_down="Mover para baixo: {item}",
        moved="{item}: agora na posição {place}",
        no_script="Este navegador não executa scripts. Aqui estão as perguntas; abra cada resposta depois de pensar nela.",
        choice="Escolha a resposta certa.",
        true_false="Verdadeiro ou falso?",
        select_all="Escolha todas as respostas certas.",
        recall="Pense na resposta ou escreva-a.",
        cloze="Complete a lacuna.",
        order="Coloque na ordem certa.",
        matching="Encontre o par de cada item.",
    ),
    lexicon=only_options(
        above=(
            r"(?:todas|todos|tudo|nenhuma|nenhum|nada|ambas|ambos)(?: as| os| o| das| dos| do)?"
            r"(?: respostas| opções| alternativas| afirmações)?(?: (?:que )?anterior(?:es)?| (?:citad[ao]s )?acima| supracitad[ao]s)"
            r"(?: (?:estão|está|são|é) corret[ao]s?)?\.?|n\.?d\.?a\.?"
        ),
        these=(
            r"(?:todas|nenhuma|ambas) (?:as |das |destas |dessas )(?:respostas|opções|alternativas)"
            r"(?: (?:estão|está|são|é) corretas?)?\.?|"
            r"(?:nenhum[a]?|tod[ao]s|amb[ao]s) (?:delas|deles|destas|destes|dessas|desses|elas|eles|estas|estes)\.?|"
            r"nenhuma (?:resposta|opção|alternativa)(?: (?:está|é) correta)?\.?"
        ),
    ),
    tables=TableWords(
        headings=(
            "nome país países estado capital cidade cidades lugar população habitantes área continente moeda "
            "língua idioma idiomas palavra palavras significado tradução termo definição pergunta resposta "
            "português ano data nascimento nascido morte fundação fundada construído autor título livro filme "
            "diretor realizador artista compositor pintor quadro obra gênero género elemento símbolo número massa "
            "peso altura comprimento largura profundidade tamanho velocidade densidade temperatura rio montanha "
            "lago mar ilha planeta luas animal animais planta pássaro fruta legume cor tipo classe categoria "
            "grupo família presidente rei rainha guerra batalha acontecimento evento invenção inventor descoberto "
            "descobridor código região província distrito bandeira patas habitat singular plural infinitivo "
            "presente particípio passado verbo exemplo frase preço equipe equipa jogador pontos idade percentagem "
            "porcentagem início fim duração dia mês nota notas página fonte unidade fórmula "
            "inglês francês alemão espanhol latim empresa fundador fundadores receita funcionários sede setor marca "
            "órgão função doença sintomas causa tratamento medicamento dose lei teoria cientista filósofo movimento "
            "estilo arquiteto inaugurado andares tratado dinastia imperador papa deus deusa sinônimo sinônimos antônimo "
            "antônimos prefixo sufixo raiz artigo treinador estreia atos estádio eu nós eles liga fabricante"
        ),
        common="o a os as de do da dos e em um uma é por para com que se na ao seu sua não",
        year_headings=(
            "ano anos nascimento nascido morte fundação fundada fundado construído inventado descoberto publicado desde "
            "independência pintado pintada composto composta escrito escrita criado criada criação construída "
            "concluído destruído destruída"
        ),
        quantities=(
            "população habitantes altura altitude comprimento distância profundidade largura superfície área "
            "tamanho peso massa preço custo aluguel renda salário número quantidade total pontos pontuação "
            "votos membros alunos assentos páginas velocidade capacidade volume produção temperatura pressão "
            "densidade mortes vítimas duração minutos horas dias valor calorias energia código"
        ),
        examples="exemplo exemplos",
        totals="total|total geral|totais|soma|subtotal",
        averages="média",
        yes="sim s verdadeiro",
        no="não n falso",
        before_christ="ac|aec",
        after_christ="dc|ec",
        missing=(
            "desconhecido|desconhecida|não disponível|não informado|sem dados|a definir|a determinar|"
            "a confirmar|ver nota|ver notas|ver abaixo|s. d.|n. d.|n.d."
        ),
        catch_alls="outro|outra|outros|outras|vários|várias",
        about="cerca de|c|ca|por volta de|aprox|~|≈",
        century=r"(?:o )?(?:seculo|sec\.) ?(?P<number>[ivx]+|\d{1,2})",
        of_women="a-o a- a-ao oa-ao",
    ),
)
