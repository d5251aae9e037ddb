"""Spanish."""

from quizgen.language.headers.spanish_headers import SPANISH_HEADERS
from quizgen.language.lexicon import Lexicon
from quizgen.language.numerals import roman
from quizgen.language.practice_words import PracticeWords
from quizgen.language.table_words import TableWords
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

SPANISH = Words(
    right_to_left=False,
    sentence=SentenceWords(
        quoted="«{text}»",
        according_to="según {who}",
        plain_names=False,
        lead_in="{lead}, {stem}",
        lead_in_apart="{lead}: {stem}",
        openers=frozenset(
            "¿a ¿adónde ¿al ¿bajo ¿con ¿contra ¿cuál ¿cuáles ¿cuándo ¿cuánta ¿cuántas ¿cuánto ¿cuántos ¿cómo ¿de ¿desde "
            "¿dónde ¿durante ¿en ¿entre ¿es ¿está ¿fue ¿ha ¿hacia ¿hasta ¿para ¿por ¿qué ¿quién ¿quiénes ¿sobre ¿son".split()
        ),
        since=Dated("desde {date}", "desde {date}", "desde el {date}"),
        until=Dated("hasta {date}", "hasta {date}", "hasta el {date}"),
        start=Dated("desde {date}", "desde {date}", "desde el {date}"),
        end=Dated("hasta {date}", "hasta {date}", "hasta el {date}"),
        during=Dated("en {date}", "en {date}", "el {date}"),
        as_of=Dated("según datos de {date}", "según datos de {date}", "según datos del {date}"),
        about="c. {date}",
        century="siglo {number}",
        century_number=roman,
        century_before_christ="{century} {era}",
        decade="década de {year}",
        span_in_text="{span}",
        not_so="No es «{option}»: {fact}",
        also="También es correcto: {answers}",
        question="{subject}: ¿{relation}?",
        question_for_subject="{relation}: {value} · ¿{type}?",
        question_for_any_subject="{relation}: {value} · ¿de qué se trata?",
        pointers=frozenset(
            (
                "estos",
                "estas",
                "esos",
                "esas",
                "siguiente",
                "abajo",
                "opcion",
                "elige",
                "escoge",
                "cual de",
                "cuales de",
                "entre ",
                "uno de",
                "una de",
            )
        ),
        statement="{subject} – {relation}: {value}",
        yes="sí",
        no="no",
        none="ninguno",
        which_picture="{subject} – {label}: ¿qué imagen es la correcta?",
        whose_picture="{label}: ¿a qué corresponde la imagen?",
        see_picture="véase la imagen",
        picture="Imagen",
        first_day="1",
    ),
    phrases=Phrases(
        true="Verdadero",
        false="Falso",
        earliest="{label}: ¿cuál de estas opciones es la primera en el tiempo?",
        largest="{label}: ¿cuál de estas opciones tiene el valor más alto?",
        earliest_first="{label}: ordena estas opciones, de la más antigua a la más reciente.",
        smallest_first="{label}: ordena estas opciones, del valor más bajo al más alto.",
        odd_one_out="{label}: ¿cuál de estas opciones no encaja con las demás?",
        matching="{label}: ¿qué corresponde a qué?",
    ),
    headers=SPANISH_HEADERS,
    sheet=SheetWords(
        name="Nombre",
        class_name="Curso",
        date="Fecha",
        score="Puntuación",
        points="Puntos: {count}",
        form="Modelo {form}",
        page="Página {page} de {pages}",
        answer_key="Soluciones",
        answer="Respuesta",
        why="Por qué",
        source="Fuente",
        cited="Fuente: {source}",
        word_bank="Banco de palabras",
        answer_sheet="Hoja de respuestas",
        choice="Rodea la letra de la única respuesta correcta.",
        true_false="¿Verdadero o falso? Rodea la letra.",
        select_all="Marca todas las respuestas correctas: hay más de una.",
        recall="Escribe la respuesta en la línea.",
        cloze="Completa el hueco.",
        cloze_with_bank="Completa los huecos con palabras del recuadro.",
        order="Ordena: escribe 1 junto al primer elemento, 2 junto al segundo, y así sucesivamente.",
        matching="Relaciona: escribe en cada línea la letra que corresponde.",
        long_edge="Imprime por las dos caras, volteando por el borde largo, al 100 %; después recorta por las marcas.",
        short_edge="Imprime por las dos caras, volteando por el borde corto, al 100 %; después recorta por las marcas.",
    ),
    card=CardWords(
        study=(
            "Elige una respuesta, o dila, antes de mirarla. Cada dato se pregunta de varias maneras, con "
            "algunos días de diferencia."
        ),
        burying=(
            "Para que ninguna tarjeta delate a otra el mismo día: al importar este mazo por primera vez, "
            "marca «Importar cualquier configuración del mazo»; o, si tienes una configuración propia, "
            "activa las tres opciones en Opciones del mazo › Enterrar."
        ),
        licence="Licencia: {licence}",
    ),
    practice=PracticeWords(
        start="Empezar",
        check="Comprobar",
        next="Siguiente",
        finish="Ver el resultado",
        show_answer="Mostrar la respuesta",
        knew="La sabía",
        did_not_know="No la sabía",
        right="Correcto.",
        wrong="Incorrecto.",
        right_answer="Respuesta correcta: {answer}",
        your_answer="Tu respuesta",
        progress="Pregunta {number} de {total}",
        result="{right} de {total} correctas",
        all_right="¡Todas correctas!",
        known="Ya sabes {right} de {total}",
        known_means="Sabes lo que has respondido de memoria o elegido bien en varios días, y no por azar.",
        resume="Seguir con la ronda ({number} de {total})",
        forget="Borrar mi progreso",
        kept="Tu progreso se guarda solo en este dispositivo.",
        not_kept="Este navegador no permite que la página guarde tu progreso.",
        keys="Teclas: del 1 al 9 para elegir, Intro para seguir.",
        dont_know="No lo sé",
        due_today="Hoy: {due} para repasar y {fresh} más",
        done_today="Has terminado por hoy. Vuelve mañana.",
        practise_anyway="Practicar de todos modos",
        on="Continuar",
        settings="Ajustes",
        round_size="Preguntas por ronda",
        new_per_day="Preguntas nuevas al día",
        only_due="Solo repaso, nada nuevo",
        topics="Temas",
        progress_so_far="Progreso",
        coming_days="Para repasar en los próximos 14 días",
        past_days="Respuestas de los últimos 14 días",
        save_progress="Guardar mi progreso en un archivo",
        load_progress="Cargar el progreso de un archivo",
        taken_over="Cargado del archivo: {count}",
        left_in_file="Se deja en el archivo, por estar dañado o adelantado al reloj de este dispositivo: {count}",
        file_damaged="Este archivo no contiene ningún progreso o está dañado. No se ha cambiado nada.",
        file_too_large="Este archivo supera {limit}, más de lo que admite la página. No se ha cambiado nada.",
        file_too_new="Este archivo es de una versión más nueva de la página. No se ha cambiado nada.",
        file_of_another="Este archivo es de otro mazo: {title}. No se ha cambiado nada.",
        clock_is_back="La fecha de este dispositivo es anterior a tu última práctica. Compruébala.",
        questions_gone="De lo que practicaste, ya no está en este mazo: {count}. Tu progreso se conserva.",
        not_readable="Guardado en este navegador, pero ilegible para esta página (quizá de una versión más reciente): {count}. Se queda como está.",
        read_aloud="Leer en voz alta",
        pick="Elige …",
        move_up="Subir: {item}",
        move_down="Bajar: {item}",
        moved="{item}: ahora en el puesto {place}",
        no_script="Este navegador no ejecuta scripts. Aquí tienes las preguntas; abre cada respuesta después de pensarla.",
        choice="Elige la respuesta correcta.",
        true_false="¿Verdadero o falso?",
        select_all="Elige todas las respuestas correctas.",
        recall="Piensa la respuesta o escríbela.",
        cloze="Completa el hueco.",
        order="Ordena los elementos.",
        matching="Relaciona cada elemento con su pareja.",
    ),
    lexicon=Lexicon(
        function_words=(
            "a al con cual cuál cuales cuáles como cómo de del donde dónde el en entre era es esta este fue ha han la "
            "las lo los más no o para por que qué quien quién se ser son su sus un una y"
        ),
        fillers="",
        endings="aciones ación mente idad anos anas ano ana os as es o a e s",
        negatives="no nunca jamás excepto salvo",
        positives=r"no solo|no sólo|o no",
        absolutes="siempre nunca jamás todos todas cada solamente únicamente nadie",
        idioms=r"no solamente",
        above=(
            r"(?:todas|todos|todo|ninguna|ninguno|nada|ambas|ambos)(?: de)?(?: las| los| lo)?"
            r"(?: respuestas| opciones| alternativas)?(?: anterior(?:es)?| de arriba| mencionad[ao]s?)"
            r"(?: (?:son|es) (?:correctas?|ciertas?|verdaderas?))?\.?"
        ),
        these=(
            r"(?:todas|todos|ninguna|ninguno|ambas|ambos)(?: de)? (?:las|los|estas|estos) "
            r"(?:respuestas|opciones|alternativas)(?: (?:son|es) (?:correctas?|ciertas?))?\.?|"
            r"(?:todas|todos|ninguna|ninguno|ambas) de (?:ellas|ellos|estas|estos)\.?|"
            r"ninguna (?:respuesta|opción) es correcta\.?"
        ),
        ageing=r"(?:actualmente|hoy|hoy en día|ahora|recientemente|en la actualidad|hasta la fecha)",
        changing="población habitantes presidente presidenta ministro alcalde precio edad",
    ),
    tables=TableWords(
        headings=(
            "nombre país países estado capital ciudad ciudades lugar población habitantes superficie área "
            "continente moneda idioma idiomas lengua palabra palabras significado traducción término definición "
            "pregunta respuesta español año fecha nacimiento nacido muerte fundación fundada construido autor "
            "título libro película director artista compositor pintor cuadro obra género elemento símbolo número "
            "masa peso altura longitud anchura profundidad tamaño velocidad densidad temperatura río montaña lago "
            "mar isla planeta lunas animal animales planta pájaro fruta verdura color tipo clase categoría grupo "
            "familia presidente rey reina guerra batalla acontecimiento evento vida invento inventor descubierto descubridor "
            "código región provincia bandera patas hábitat singular plural infinitivo presente participio "
            "pretérito verbo ejemplo frase precio equipo jugador puntos edad porcentaje inicio fin duración día "
            "mes nota notas página fuente unidad fórmula "
            "inglés francés alemán latín empresa fundador fundadores ingresos empleados sede sector marca órgano "
            "función enfermedad síntomas causa tratamiento fármaco dosis ley teoría científico filósofo movimiento "
            "estilo arquitecto inaugurado pisos tratado dinastía emperador papa dios diosa sinónimo sinónimos antónimo "
            "antónimos contrario prefijo sufijo raíz artículo gentilicio estreno actos yo nosotros vosotros ellos entrenador estadio liga ubicación"
        ),
        common="el la los las de del y en un una es por para con que se su al lo como",
        year_headings=(
            "año años nacimiento nacido muerte fundación fundada fundado construido inventado descubierto "
            "publicado desde estreno independencia pintado pintada compuesto compuesta escrito escrita creado creada "
            "creación construida terminado destruido destruida"
        ),
        quantities=(
            "población habitantes altura altitud longitud distancia profundidad anchura superficie área tamaño "
            "peso masa precio costo coste alquiler ingreso ingresos salario número cantidad total puntos "
            "puntuación votos miembros alumnos asientos páginas velocidad capacidad volumen producción "
            "temperatura presión densidad muertes muertos víctimas duración minutos horas días valor calorías "
            "energía código"
        ),
        examples="ejemplo ejemplos",
        totals="total|total general|totales|suma|subtotal",
        averages="promedio|media",
        yes="sí s verdadero",
        no="no n falso",
        before_christ="ac|aec|adec",
        after_christ="dc|ec",
        missing=(
            "desconocido|desconocida|se desconoce|no disponible|no consta|sin datos|por determinar|"
            "por definir|por confirmar|ver nota|véase nota|ver notas|ver abajo|s. d.|s/d"
        ),
        catch_alls="otro|otra|otros|otras|varios|varias",
        about="hacia|c|ca|circa|aprox|alrededor de|~|≈",
        century=r"(?:el )?(?:siglo|s\.) ?(?P<number>[ivx]+|\d{1,2})",
        of_women="a-o a- iz-or",
    ),
)
