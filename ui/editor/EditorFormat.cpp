// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EditorFormat.h"

#include <QFont>

#include <atomic>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

QString toText(const Path &path)
{
    QStringList tokens;
    for (const Container &container : path)
        tokens += (container.kind == Container::Kind::List ? u'l' : u'q') + QString::number(container.id);
    return tokens.join(u' ');
}

Path pathFromText(const QString &text)
{
    Path path;
    const auto tokens = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView token : tokens) {
        path += Container{token.startsWith(u'q') ? Container::Kind::Quotation : Container::Kind::List,
                          token.sliced(1).toInt()};
    }
    return path;
}

int nextContainerId()
{
    static std::atomic<int> last = 0;
    return ++last;
}

int depthOf(const Path &path)
{
    return int(path.size());
}

void setPath(QTextBlockFormat &format, const Path &path)
{
    if (path.isEmpty()) {
        format.clearProperty(PathProperty);
        format.setIndent(0);
        return;
    }
    format.setProperty(PathProperty, toText(path));
    format.setIndent(depthOf(path));
}

QTextBlockFormat baseFormat(const Path &path, BlockRole role, int headingLevel)
{
    constexpr qreal paragraphGap = 8;
    constexpr qreal headingGap = 14;
    constexpr int lineHeightPercent = 125;
    QTextBlockFormat format;
    setPath(format, path);
    if (role != BlockRole::Normal)
        format.setProperty(RoleProperty, int(role));
    if (role == BlockRole::Filler)
        return format;
    format.setHeadingLevel(headingLevel);
    format.setTopMargin(headingLevel > 0 ? headingGap : 0);
    format.setBottomMargin(role == BlockRole::Picture ? 0 : paragraphGap);
    if (role == BlockRole::Picture || role == BlockRole::FigureCaption)
        format.setAlignment(Qt::AlignHCenter);
    // Proportional height would cut a picture, whose line is as high as itself.
    if (role != BlockRole::Picture)
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextCharFormat charFormat(const content::Text &text)
{
    using content::Mark;
    QTextCharFormat format;
    if (text.marks.testFlag(Mark::Bold))
        format.setFontWeight(QFont::Bold);
    if (text.marks.testFlag(Mark::Italic))
        format.setFontItalic(true);
    if (text.marks.testFlag(Mark::Underline))
        format.setFontUnderline(true);
    if (text.marks.testFlag(Mark::Strike))
        format.setFontStrikeOut(true);
    if (text.marks.testFlag(Mark::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (text.marks.testFlag(Mark::Subscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (!text.href.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(text.href);
    }
    return format;
}

QTextImageFormat imageFormat(const content::Figure &figure)
{
    QTextImageFormat image;
    image.setName(imageScheme + figure.asset);
    image.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 100));
    image.setProperty(AlternativeProperty, figure.alternative);
    image.setProperty(DecorativeProperty, figure.decorative);
    image.setProperty(CreditProperty, figure.credit);
    image.setProperty(PixelWidthProperty, figure.width);
    image.setProperty(PixelHeightProperty, figure.height);
    return image;
}

content::Figure figureOf(const QTextImageFormat &image)
{
    content::Figure figure;
    figure.asset = image.name().sliced(imageScheme.size());
    figure.alternative = image.stringProperty(AlternativeProperty);
    figure.decorative = image.boolProperty(DecorativeProperty);
    figure.credit = image.stringProperty(CreditProperty);
    figure.width = image.intProperty(PixelWidthProperty);
    figure.height = image.intProperty(PixelHeightProperty);
    return figure;
}

content::Marks marksOf(const QTextCharFormat &format)
{
    using content::Mark;
    content::Marks marks;
    marks.setFlag(Mark::Bold, format.fontWeight() >= QFont::DemiBold);
    marks.setFlag(Mark::Italic, format.fontItalic());
    marks.setFlag(Mark::Underline, format.fontUnderline());
    marks.setFlag(Mark::Strike, format.fontStrikeOut());
    marks.setFlag(Mark::Superscript, format.verticalAlignment() == QTextCharFormat::AlignSuperScript);
    marks.setFlag(Mark::Subscript, format.verticalAlignment() == QTextCharFormat::AlignSubScript);
    return marks;
}

} // namespace bantin::ui::editor
