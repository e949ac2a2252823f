// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace bantin::ui {

/// An article's other language: the English version of a Vietnamese article, or what an English version is of.
class VersionLink final : public QWidget
{
    Q_OBJECT
public:
    struct Versions {
        bool isEnglish = false;
        std::optional<Article> other; ///< the one in the other language
        bool mayCreate = false;
    };

    explicit VersionLink(QWidget *parent = nullptr);

    void showVersions(const Versions &versions);
    void clear();
    QPushButton &button() const { return *m_button; }

Q_SIGNALS:
    void openRequested(const bantin::ArticleId &article);
    void createRequested();

private:
    Versions m_versions;
    QLabel *m_label;
    QLabel *m_title;
    QPushButton *m_button;
};

} // namespace bantin::ui
