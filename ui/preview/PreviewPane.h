// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewPage.h"

#include <QList>
#include <QWidget>

#include <memory>

namespace bantin::ui {

/// Shows pages from memory in Qt WebEngine, hardened as facts/engine.md §6: off-the-record profile, no scripts of the page,
/// no network, deny-all interceptor. The engine is loaded and made at the first page and freed by discard(). Devices:
/// desktop, tablet, phone, print; a page wider than its place is scaled down.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// In place of what is shown, without losing the reader's place in it.
    void showPage(const PreviewPage &page) { showPages({page}); }
    /// One page, or two beside each other: an article and its version in another language.
    void showPages(const QList<PreviewPage> &pages);
    /// Frees the engines and every byte of the pages.
    void discard();
    /// The focus goes to the device the page is shown for.
    void focusDevices();
    /// Nothing is kept beside any more.
    void forgetKept();

Q_SIGNALS:
    /// The page is in the engine; a frame later it is on screen.
    void pageShown();
    void closeRequested();
    /// The person wants this article's page beside those of others, or no longer.
    void keepChosen(bool keep);

private:
    void buildBar();
    bool makeSheets(qsizetype count);
    void tellScale();
    void say(const QString &message);
    void showCrash();

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::ui
