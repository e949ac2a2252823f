// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/browser/TestBrowser.h"

#include <QByteArray>
#include <QStringList>

namespace bantin::testing {

/// Loads markup in a browser engine with scripts on and without a content policy, and counts what it does there.
class ScriptHunt
{
public:
    struct Count {
        int loaded = 0;       ///< pages, or texts put into one
        int stuck = 0;        ///< pages that never came to rest
        int scripts = 0;      ///< that ran: dialogs and lines on the console
        int requests = 0;     ///< for anything but the page's own style sheet and pictures, and places it wanted to go
        int markers = 0;      ///< in the tree: script elements, event handlers, addresses that are scripts or frames
        QStringList culprits; ///< markup that did any of it, with what it did; at most 20
        bool isClean() const { return stuck == 0 && scripts == 0 && requests == 0 && markers == 0; }
    };

    ScriptHunt();

    /// The control: the markup itself as a page.
    void loadRaw(const QByteArray &html);
    /// Through both importers into articles, rendered into one page as the portal does it, loaded; then their text once more
    /// by innerHTML of a page with scripts, which is where markup mutates.
    void loadImported(const QList<QByteArray> &htmls);
    /// Texts that went through an importer and were not refused by it.
    int imports() const { return m_imports; }
    const Count &raw() const { return m_raw; }
    const Count &pages() const { return m_pages; }
    const Count &mutated() const { return m_mutated; }

private:
    void judge(const QByteArray &culprit, Count &count);
    void load(const QMap<QString, QByteArray> &files, const QByteArray &culprit, Count &count);
    void loadArticles(const QByteArray &xhtml, const QMap<QString, QByteArray> &assets, const QByteArray &culprit);
    void putInto(const QByteArray &xhtml, const QByteArray &culprit);

    std::unique_ptr<TestBrowser> m_browser;
    QMap<QString, QByteArray> m_theme;
    Count m_raw;
    Count m_pages;
    Count m_mutated;
    int m_number = 0;
    int m_imports = 0;
};

} // namespace bantin::testing
