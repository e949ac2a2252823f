// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/XhtmlVocabulary.h"
#include "app/content/checks/CheckContext.h"
#include "app/domain/LinkFault.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

bool isGeneric(const QString &text)
{
    static const QStringList generic{
        u"tại đây"_s,      u"ở đây"_s,         u"đây"_s,        u"xem tại đây"_s, u"bấm vào đây"_s,
        u"nhấn vào đây"_s, u"click vào đây"_s, u"xem"_s,        u"xem thêm"_s,    u"chi tiết"_s,
        u"xem chi tiết"_s, u"link"_s,          u"đường link"_s, u"liên kết"_s,    u"tải về"_s,
        u"tải xuống"_s,    u"download"_s,      u"click here"_s, u"here"_s,        u"read more"_s,
        u"more"_s,         u"tiếp"_s,          u"đọc tiếp"_s,   u"file"_s,        u"tệp"_s};
    QString words = text.toLower();
    words.remove(QRegularExpression(u"^[\\W_]+|[\\W_]+$"_s, QRegularExpression::UseUnicodePropertiesOption));
    return words.isEmpty() || generic.contains(words);
}

/// A bare domain can be read aloud; an address with a path cannot.
bool isSpelledOut(const QString &text)
{
    static const QRegularExpression address(u"^(?:https?://|www\\.)[^\\s/]+/\\S+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return address.match(text.trimmed()).hasMatch();
}

struct Link {
    QString text;
    QString href;
    qsizetype position = 0;
};

/// Neighbouring runs with one target are one link.
void collectLinks(const Inlines &inlines, QList<Link> &links)
{
    qsizetype position = 0;
    const Text *previous = nullptr;
    for (const Inline &piece : inlines) {
        const auto *run = std::get_if<Text>(&piece);
        if (run && !run->href.isEmpty()) {
            if (previous && previous->href == run->href)
                links.last().text += run->text;
            else
                links.append({run->text, run->href, position});
        }
        previous = run && !run->href.isEmpty() ? run : nullptr;
        position += run ? run->text.size() : qsizetype(std::holds_alternative<LineBreak>(piece));
    }
}

/// Calls `visit` for every link with its place, whose arguments are the link's words and its address.
template<typename Visit>
void forEachLink(const CheckContext &context, Visit visit)
{
    const auto look = [&](const QString &path, const Inlines &inlines) {
        QList<Link> links;
        collectLinks(inlines, links);
        for (const Link &link : std::as_const(links))
            visit(link, CheckPlace{u"text"_s, path, link.position, link.text.size(), {link.text.trimmed(), link.href}});
    };
    forEachBlockPath(context.article.document.blocks, [&](const QString &path, const Block &block) {
        const Inlines *inlines = inlinesOf(block);
        if (!inlines)
            return;
        look(path, *inlines);
        qsizetype note = 0;
        for (const Inline &piece : *inlines) {
            if (const auto *found = std::get_if<Note>(&piece))
                look(path + u'#' + QString::number(note++), found->inlines);
        }
    });
}

template<typename Judge>
QList<CheckPlace> linksThat(const CheckContext &context, Judge judge)
{
    QList<CheckPlace> places;
    forEachLink(context, [&](const Link &link, const CheckPlace &place) {
        if (judge(link))
            places.append(place);
    });
    return places;
}

/// What the page can be entered at: its notes, and where the text refers to them.
QSet<QString> placesIn(const Document &document)
{
    qsizetype notes = 0;
    forEachBlock(document.blocks, [&notes](const Block &block) {
        if (const Inlines *inlines = inlinesOf(block))
            notes += std::ranges::count_if(*inlines,
                                           [](const Inline &piece) { return std::holds_alternative<Note>(piece); });
    });
    QSet<QString> places;
    for (qsizetype number = 1; number <= notes; ++number)
        places << vocabulary::noteId(number) << vocabulary::noteReferenceId(number);
    return places;
}

} // namespace

QList<CheckPlace> linksThatSayNothing(const CheckContext &context)
{
    return linksThat(context, [](const Link &link) { return isGeneric(link.text) || isSpelledOut(link.text); });
}

QList<CheckPlace> insecureLinks(const CheckContext &context)
{
    return linksThat(context, [](const Link &link) { return link.href.startsWith("http:"_L1, Qt::CaseInsensitive); });
}

QList<CheckPlace> deadLinks(const CheckContext &context)
{
    const QSet<QString> inside = placesIn(context.article.document);
    QList<CheckPlace> places;
    forEachLink(context, [&](const Link &link, CheckPlace place) {
        const std::optional<LinkFault> fault = linkFault(link.href, inside);
        if (!fault)
            return;
        place.arguments = {linkFaultName(*fault), link.href};
        places.append(place);
    });
    return places;
}

} // namespace bantin::content::checks
