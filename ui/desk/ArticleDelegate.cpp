// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ArticleDelegate.h"

#include "ui/desk/RowPaint.h"
#include "ui/look/StateChip.h"
#include "ui/models/ArticleListModel.h"

#include <QPainter>
#include <QTextLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = RowPaint::padding;
constexpr int mostTitleLines = 2;

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

constexpr QChar matchBegins(0x2068);
constexpr QChar matchEnds(0x2069);
constexpr qsizetype mostBeforeMatch = 24;
constexpr int snippetLines = 2;

/// A snippet whose first match stands near its beginning, so that it is seen in a narrow list.
QString shortened(const QString &snippet)
{
    const qsizetype match = snippet.indexOf(matchBegins);
    if (match <= mostBeforeMatch)
        return snippet;
    const qsizetype word = snippet.indexOf(u' ', match - mostBeforeMatch);
    return u"…"_s + snippet.sliced(word >= 0 && word < match ? word + 1 : match);
}

/// The words without the marks, and where the matches are in them.
QString withoutMarks(const QString &snippet, const QTextCharFormat &look, QList<QTextLayout::FormatRange> &matches)
{
    QString plain;
    qsizetype begin = -1;
    for (const QChar letter : snippet) {
        if (letter == matchBegins) {
            begin = plain.size();
        } else if (letter == matchEnds && begin >= 0) {
            matches.append({int(begin), int(plain.size() - begin), look});
            begin = -1;
        } else if (letter != matchEnds) {
            plain.append(letter.isSpace() ? QChar(u' ') : letter);
        }
    }
    return plain;
}

void paintSnippet(QPainter &painter, const QRect &place, const QString &snippet, const QFont &font, const Theme &theme)
{
    QTextCharFormat look;
    look.setBackground(theme.tone(Tone::Progress).background);
    look.setForeground(theme.tone(Tone::Progress).text);
    QList<QTextLayout::FormatRange> matches;
    const QString words = withoutMarks(shortened(snippet), look, matches);
    QTextLayout layout(words, font);
    layout.setFormats(matches);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < snippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    layout.draw(&painter, place.topLeft());
}

StateLook lookOf(const QModelIndex &index)
{
    return Words::stage(static_cast<Stage>(index.data(ArticleListModel::StageRole).toInt()));
}

DueLook dueOf(const QModelIndex &index)
{
    return Words::deadline(index.data(ArticleListModel::DueRole).toDateTime(),
                           static_cast<Stage>(index.data(ArticleListModel::StageRole).toInt()));
}

/// The deadline at the beginning of the line; how far what follows has to stand from there.
int paintDeadline(QPainter &painter, const QRect &place, const DueLook &due, const Theme &theme)
{
    if (due.word.isEmpty())
        return 0;
    const QFont usual = painter.font();
    const QPen pen = painter.pen();
    QFont font = usual;
    font.setBold(due.tone == Tone::Danger);
    painter.setFont(font);
    if (due.tone != Tone::Neutral)
        painter.setPen(theme.tone(due.tone).text);
    painter.drawText(place, Qt::AlignVCenter, due.word);
    painter.setFont(usual);
    painter.setPen(pen);
    const int word = QFontMetrics(font).horizontalAdvance(due.word);
    const auto separator = u" · "_s;
    painter.drawText(place.adjusted(word, 0, 0, 0), Qt::AlignVCenter, separator);
    return word + QFontMetrics(usual).horizontalAdvance(separator);
}

StateLook standingOf(const QModelIndex &index)
{
    return RowPaint::dueLook(static_cast<DueState>(index.data(ArticleListModel::DueStateRole).toInt()),
                             index.data(ArticleListModel::AgendaDueRole).toString());
}

int detailLines(const QModelIndex &index)
{
    const bool isDue = !index.data(ArticleListModel::AgendaDueRole).toString().isEmpty();
    return isDue || !index.data(ArticleListModel::SnippetRole).toString().isEmpty() ? snippetLines : 1;
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    RowPaint::ground(*painter, option);
    const int width = option.rect.width() - 2 * padding;
    const QFont bold = titleFont(option.font);
    const int lineHeight = QFontMetrics(bold).height();
    int y = option.rect.top() + padding - 2;
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    const QStringList lines = RowPaint::lines(index.data(Qt::DisplayRole).toString(), bold, width, mostTitleLines);
    for (const QString &line : lines) {
        painter->drawText(QRect(option.rect.left() + padding, y, width, lineHeight), Qt::AlignVCenter, line);
        y += lineHeight;
    }
    paintDetails(painter, option, index, QPoint(option.rect.left() + padding, y + 4));
    painter->restore();
}

void ArticleDelegate::paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QPoint &topLeft) const
{
    const Theme theme = Theme::of(option.palette);
    const int right = option.rect.right() - padding;
    const QFont font = RowPaint::detailFont(option.font);
    const QFontMetrics metrics(font);
    const QRect chip = StateChip::paint(painter, topLeft, lookOf(index), option.font, option.palette);
    const QRect beside(chip.right() + 8, chip.top(), right - chip.right() - 8, chip.height());
    painter->setFont(font);
    painter->setPen(theme.muted());
    QStringList who{index.data(ArticleListModel::CategoryRole).toString(),
                    index.data(ArticleListModel::AuthorRole).toString()};
    who.removeAll(QString());
    painter->drawText(beside, Qt::AlignVCenter, metrics.elidedText(who.join(u" · "_s), Qt::ElideRight, beside.width()));

    const QRect below(topLeft.x(), chip.bottom() + 4, right - topLeft.x(), metrics.height());
    const QString snippet = index.data(ArticleListModel::SnippetRole).toString();
    if (!snippet.isEmpty()) {
        paintSnippet(*painter, QRect(below.topLeft(), QSize(below.width(), snippetLines * below.height())), snippet,
                     font, theme);
        return;
    }
    const QString wait = index.data(ArticleListModel::WaitRole).toString();
    QString text = wait.isEmpty() ? Words::moment(index.data(ArticleListModel::ChangedRole).toDateTime()) : wait;
    if (index.data(ArticleListModel::ApprovalVoidedRole).toBool()) {
        painter->setPen(theme.tone(Tone::Danger).edge);
        text = tr("approval void · %1").arg(text);
    }
    if (index.data(ArticleListModel::DivergedRole).toBool()) {
        painter->setPen(theme.tone(Tone::Waiting).text);
        text = tr("two versions · %1").arg(text);
    }
    QRect rest = below;
    if (wait.isEmpty()) {
        rest.adjust(paintDeadline(*painter, below, dueOf(index), theme), 0, 0, 0);
    } else if (const StateLook standing = standingOf(index); !standing.word.isEmpty()) {
        RowPaint::standing(*painter, below, standing, theme);
        rest.translate(0, below.height());
    }
    painter->drawText(rest, Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, rest.width()));
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = RowPaint::width(option);
    const QFont bold = titleFont(option.font);
    const auto lines =
        RowPaint::lines(index.data(Qt::DisplayRole).toString(), bold, width - 2 * padding, mostTitleLines).size();
    const int title = int(lines) * QFontMetrics(bold).height();
    const int chip = StateChip::sizeFor(lookOf(index), option.font).height();
    return {width, 2 * padding - 4 + title + 4 + chip + 4
                       + detailLines(index) * QFontMetrics(RowPaint::detailFont(option.font)).height()};
}

} // namespace bantin::ui
