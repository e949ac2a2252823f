// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FilesTab.h"

#include "ui/look/LineIcon.h"
#include "ui/look/Words.h"

#include <QBuffer>
#include <QImageReader>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int thumbnailSize = 64;
}

FilesTab::FilesTab(std::function<QByteArray(const QString &)> assets, QWidget *parent)
    : QListWidget(parent)
    , m_assets(std::move(assets))
{
    setObjectName("inspector.files"_L1);
    setAccessibleName(tr("Images of the article"));
    setFrameShape(QFrame::NoFrame);
    setIconSize(QSize(thumbnailSize, thumbnailSize));
    setWordWrap(true);
    setSpacing(4);
}

void FilesTab::showFiles(const content::Document &document)
{
    clear();
    const QHash<QString, QIcon> before = std::exchange(m_thumbnails, {});
    const QStringList shown = content::referencedAssets(document);
    for (const QString &name : shown)
        if (const auto known = before.constFind(name); known != before.constEnd())
            m_thumbnails.insert(name, *known);
    collect(document.blocks);
    if (count() == 0) {
        auto *empty = new QListWidgetItem(tr("The text shows no image."), this);
        empty->setFlags(Qt::NoItemFlags);
    }
}

void FilesTab::collect(const content::Blocks &blocks)
{
    for (const content::Block &block : blocks) {
        if (const auto *figure = std::get_if<content::Figure>(&block.node))
            addFigure(*figure);
        else if (const auto *quotation = std::get_if<content::Quotation>(&block.node))
            collect(quotation->blocks);
        else if (const auto *list = std::get_if<content::List>(&block.node))
            for (const content::Blocks &item : list->items)
                collect(item);
        else if (const auto *table = std::get_if<content::Table>(&block.node))
            for (const QList<content::Cell> &row : table->rows)
                for (const content::Cell &cell : row)
                    collect(cell.blocks);
    }
}

QIcon FilesTab::thumbnail(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    // JPEG leaves out what a small picture does not need.
    if (const QSize size = reader.size(); size.isValid())
        reader.setScaledSize(size.scaled(thumbnailSize * 2, thumbnailSize * 2, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    return image.isNull() ? lineIcon("picture"_L1) : QIcon(QPixmap::fromImage(image));
}

void FilesTab::addFigure(const content::Figure &figure)
{
    const QByteArray bytes = m_assets(figure.asset);
    QIcon &icon = m_thumbnails[figure.asset];
    if (icon.isNull())
        icon = thumbnail(bytes);
    const QString alternative = figure.decorative              ? tr("decorative")
                                : figure.alternative.isEmpty() ? tr("no alternative text yet")
                                                               : figure.alternative;
    const QString size = u"%1 × %2 · %3"_s.arg(figure.width).arg(figure.height).arg(Words::bytes(bytes.size()));
    addItem(new QListWidgetItem(icon, alternative + u'\n' + size));
}

} // namespace bantin::ui
