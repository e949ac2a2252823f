// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QHash>
#include <QIcon>
#include <QListWidget>

#include <functional>

namespace bantin::ui {

/// The pictures the text shows, with their size and alternative text.
class FilesTab final : public QListWidget
{
    Q_OBJECT
public:
    FilesTab(std::function<QByteArray(const QString &)> assets, QWidget *parent = nullptr);
    void showFiles(const content::Document &document);

private:
    void collect(const content::Blocks &blocks);
    void addFigure(const content::Figure &figure);
    static QIcon thumbnail(QByteArray bytes);

    std::function<QByteArray(const QString &)> m_assets;
    QHash<QString, QIcon> m_thumbnails; ///< of the article shown: it is shown anew after every save
};

} // namespace bantin::ui
