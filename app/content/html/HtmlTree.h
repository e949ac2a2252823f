// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

namespace bantin::content::html {

/// A parsed HTML document. Its memory comes from one arena with a budget, because a hostile page can make a parser that
/// follows the standard build millions of elements from a few bytes. Owns the bytes the nodes point into.
class HtmlTree
{
public:
    /// `html` is UTF-8.
    HtmlTree(QByteArray html, std::stop_token stop);
    Q_DISABLE_COPY_MOVE(HtmlTree)

    /// False when the budget of memory or time ran out, or the parse was cancelled.
    bool isSound() const { return m_document != nullptr; }
    const GumboNode *document() const { return m_document; }

private:
    static void *allocate(void *self, std::size_t size);
    void *take(std::size_t size);
    bool isOverBudget();

    QByteArray m_html;
    std::stop_token m_stop;
    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::size_t m_total = 0;
    std::size_t m_free = 0; ///< bytes left at the end of the last chunk
    std::byte *m_next = nullptr;
    unsigned m_allocations = 0;
    qint64 m_started = 0;
    std::jmp_buf m_giveUp;
    const GumboNode *m_document = nullptr;
};

} // namespace bantin::content::html
