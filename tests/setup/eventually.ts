/** Repeats a statement until it holds: on a busy machine things take the time they take. After `limit` milliseconds its own failure is told. */
export async function eventually(statement: () => void | Promise<void>, limit = 20_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      await statement();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
